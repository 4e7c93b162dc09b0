// Secrets that can be told by their own look. From the makers' pages, and for lengths from the rules of
// gitleaks (https://github.com/gitleaks/gitleaks, config/gitleaks.toml):
// AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
// GitHub: https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/
// GitLab: https://docs.gitlab.com/security/tokens/#token-prefixes
// Slack: https://docs.slack.dev/authentication/tokens/
// Stripe: https://docs.stripe.com/keys (publishable keys are no secret)
// Google: https://cloud.google.com/docs/authentication/api-keys
// JSON Web Tokens: RFC 7519; both parts of JSON begin with `{"`, which is `eyJ` in base64url.

const SHAPES: readonly string[] = [
  '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])',
  'gh[pour]_[A-Za-z0-9]{36,}',
  // Longer since 2026, with dots and hyphens.
  'ghs_(?:[A-Za-z0-9_]|[.-](?=[A-Za-z0-9_])){36,}',
  'github_pat_[A-Za-z0-9_]{22,}',
  'gl(?:pat|dt|rt|ptt|ft|soat|agent|cbt|imt|oas)-[A-Za-z0-9_-]{20,}',
  String.raw`xox[abeoprs](?:\.xox[bp])?-[A-Za-z0-9-]{10,}`,
  String.raw`xapp-\d-[A-Za-z0-9-]{10,}`,
  String.raw`hooks\.slack\.com/(?:services|workflows)/[A-Za-z0-9/_-]{20,}`,
  '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}',
  'whsec_[A-Za-z0-9+/]{24,}={0,2}',
  'AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])',
  'GOCSPX-[A-Za-z0-9_-]{28}',
  String.raw`ya29\.[A-Za-z0-9_-]{20,}`,
  // Not behind two hyphens either: each `eyJ` of a row of them would look through all the rest.
  String.raw`(?<!-)eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}`,
  String.raw`sk-(?:proj-|svcacct-|admin-|ant-[a-z0-9]{1,12}-|or-v1-)?(?=[A-Za-z_-]{0,60}\d)[A-Za-z0-9_-]{32,}`,
  String.raw`SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}`,
  'npm_[A-Za-z0-9]{36}',
  'pypi-AgE[A-Za-z0-9_-]{50,}',
  'dop_v1_[a-f0-9]{64}',
  'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
  'hf_[A-Za-z0-9]{34}',
];

/**
 * Without an upper bound, or the tail of a longer one would be left. Not preceded by what the shapes are made
 * of: each piece of a text is tried once.
 */
export const FORMATS = new RegExp(
  // Their first letters once more: that is quick to tell, and few places go further.
  `(?=[AGSdeghnprswxy])(?<![A-Za-z0-9_])(?<![A-Za-z0-9]-)(?:${SHAPES.join('|')})`,
  'gu',
);
