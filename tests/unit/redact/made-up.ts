// Made-up secrets of the right shape, put together here so that no scanner of repositories takes one of
// them for real.

const LETTERS = 'q7Wm2Zx9Kb4Td6Rf8Yh3Lp5Vn1Gs0Jc';

/** So many letters and digits, the same every time. */
export const body = (length: number) => LETTERS.repeat(Math.ceil(length / LETTERS.length)).slice(0, length);

const hex = (length: number) => '0a9b8c7d6e5f4132'.repeat(5).slice(0, length);
const upper = (length: number) => body(length).toUpperCase();
const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export const SECRETS = {
  aws: `AKIA${upper(16)}`,
  awsSession: `ASIA${upper(16)}`,
  github: `ghp_${body(36)}`,
  githubApp: `ghs_${body(50)}.${body(20)}`,
  githubFine: `github_pat_${body(22)}_${body(59)}`,
  gitlab: `glpat-${body(20)}`,
  slackBot: `xoxb-123456789012-123456789012-${body(24)}`,
  slackApp: `xapp-1-A012345-0123456789-${hex(40)}`,
  slackHook: `hooks.slack.com/services/T${upper(8)}/B${upper(8)}/${body(24)}`,
  stripe: `sk_live_${body(24)}`,
  stripeTest: `sk_test_${body(99)}`,
  stripeRestricted: `rk_live_${body(24)}`,
  stripeHook: `whsec_${body(32)}`,
  google: `AIza${body(35)}`,
  googleSecret: `GOCSPX-${body(28)}`,
  googleToken: `ya29.${body(60)}`,
  jwt: `${json({ alg: 'HS256', typ: 'JWT' })}.${json({ sub: 'ada', iat: 1 })}.${body(43)}`,
  openai: `sk-proj-${body(60)}`,
  anthropic: `sk-ant-api03-${body(80)}`,
  sendgrid: `SG.${body(22)}.${body(43)}`,
  npm: `npm_${body(36)}`,
  pypi: `pypi-AgEIcHlwaS5vcmc${body(60)}`,
  digitalocean: `dop_v1_${hex(64)}`,
  shopify: `shpat_${hex(32)}`,
  huggingface: `hf_${body(34)}`,
  pem: `-----BEGIN RSA PRIVATE KEY-----\n${body(64)}\n${body(64)}\n${body(20)}=\n-----END RSA PRIVATE KEY-----`,
  pemNew: `-----BEGIN PRIVATE KEY-----\n${body(64)}\n-----END PRIVATE KEY-----`,
  ssh: `-----BEGIN OPENSSH PRIVATE KEY-----\r\n${body(70)}\r\n${body(70)}\r\n-----END OPENSSH PRIVATE KEY-----`,
  pgp: `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: X 1\n\n${body(64)}\n=ab12\n-----END PGP PRIVATE KEY BLOCK-----`,
  cutOff: `-----BEGIN EC PRIVATE KEY-----\n${body(64)}\n${body(64)}`,
} as const;
