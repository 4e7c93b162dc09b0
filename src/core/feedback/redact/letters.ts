// A number glued to letters is a part of a name or an id: `x4242…`. Scripts that write without spaces, and
// Korean with its particles, glue words to numbers as well, and mean nothing by it.

/** For expressions with the flag `v`. */
export const GLUES = String.raw`[[\p{L}\p{N}_]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]]`;
