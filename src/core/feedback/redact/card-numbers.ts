// What makes digits the number of a payment card: an issuer's range, a length that it gives out, and the
// check digit of ISO/IEC 7812-1 (Luhn). Ranges as the issuers publish them, collected in
// https://en.wikipedia.org/wiki/Payment_card_number. Other numbers pass by chance once in ten times where
// their beginning fits; find-cards.ts looks at what stands around them.

interface Issuer {
  readonly begins: RegExp;
  readonly lengths: readonly number[];
}

const ISSUERS: readonly Issuer[] = [
  // Visa
  { begins: /^4/u, lengths: [13, 16, 19] },
  // Mastercard
  { begins: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, lengths: [16] },
  // American Express
  { begins: /^3[47]/u, lengths: [15] },
  // Discover; UnionPay
  { begins: /^(?:6011|64[4-9]|65|62|81)/u, lengths: [16, 17, 18, 19] },
  // Diners Club
  { begins: /^(?:30[0-5]|3095|36|38|39)/u, lengths: [14, 16, 19] },
  // JCB
  { begins: /^35(?:2[89]|[3-8])/u, lengths: [16, 17, 18, 19] },
  // Maestro
  { begins: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/u, lengths: [13, 14, 15, 16, 17, 18, 19] },
  // Mir; RuPay; Troy
  { begins: /^(?:220[0-4]|508|82|9792)/u, lengths: [16] },
];

/** `digits` are 13 to 19 digits and nothing else. */
export function isCardNumber(digits: string): boolean {
  const issuer = ISSUERS.find(({ begins }) => begins.test(digits));
  return issuer?.lengths.includes(digits.length) === true && hasCheckDigit(digits);
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, isDoubled = false; at >= 0; at -= 1, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(at) - 48;
    const value = isDoubled ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
