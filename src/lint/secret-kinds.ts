/** A form of credential that its issuer chose so that it can be found. */
export interface SecretKind {
  readonly what: string;
  /** A text that every one of them holds: most files hold none, and are read no further. */
  readonly hint: string;
  /** The whole of one. Repetitions have an end, so that a text is read once. */
  readonly pattern: string;
}

const kind = (what: string, hint: string, pattern: string): SecretKind => ({ what, hint, pattern });

/** Forms as their issuers document them. What is public by intention (publishable keys, ids of accounts) is not here. */
export const secretKinds: readonly SecretKind[] = [
  ...['AKIA', 'ASIA'].map((start) => kind('an AWS access key', start, `${start}[0-9A-Z]{16}(?![0-9A-Za-z])`)),
  kind('a GitHub token', 'gh', 'gh[pousr]_[A-Za-z0-9]{36,255}'),
  kind('a GitHub token', 'github_pat_', 'github_pat_[A-Za-z0-9_]{22,255}'),
  kind('a GitLab token', 'gl', 'gl(?:pat|dt|rt|ptt|agent|soat|cbt|ft|imt)-[A-Za-z0-9_-]{20,255}'),
  kind('a Bitbucket or Atlassian token', 'ATATT3', 'ATATT3[A-Za-z0-9_=-]{60,400}'),
  kind('a Slack token', 'xox', 'xox[abeoprs]-[A-Za-z0-9-]{20,255}'),
  kind('a Slack token', 'xapp-', 'xapp-\\d-[A-Z0-9]{8,16}-\\d{8,16}-[a-f0-9]{40,80}'),
  kind(
    'a Slack web hook',
    'hooks.slack.com',
    'https://hooks\\.slack\\.com/(?:services|workflows|triggers)/[\\w/-]{30,200}',
  ),
  kind(
    'a Discord web hook',
    'api/webhooks',
    'https://(?:\\w{1,12}\\.)?discord(?:app)?\\.com/api/webhooks/\\d{15,21}/[\\w-]{60,100}',
  ),
  kind(
    'a Teams web hook',
    'webhook.office.com',
    'https://[a-z0-9-]{1,63}\\.webhook\\.office\\.com/webhookb2/[\\w@/-]{40,300}',
  ),
  kind('a Telegram bot token', ':AA', '\\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])'),
  kind('a Stripe key', 'k_', '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,255}'),
  kind('a webhook secret', 'whsec_', 'whsec_[A-Za-z0-9+/=]{24,255}'),
  kind('a Square token', 'sq0', 'sq0(?:atp|csp)-[A-Za-z0-9_-]{22,43}(?![A-Za-z0-9_-])'),
  kind('a Shopify token', 'shp', 'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}(?![0-9a-zA-Z])'),
  kind('a Google API key', 'AIza', 'AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])'),
  kind('a Google client secret', 'GOCSPX-', 'GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])'),
  kind('a Google access token', 'ya29.', 'ya29\\.[A-Za-z0-9_-]{30,400}'),
  kind('an Azure storage key', 'AccountKey=', 'AccountKey=[A-Za-z0-9+/]{86}=='),
  kind('an npm token', 'npm_', 'npm_[A-Za-z0-9]{36}(?![0-9A-Za-z])'),
  kind('a PyPI token', 'pypi-', 'pypi-[A-Za-z0-9_-]{50,1000}'),
  kind('a RubyGems key', 'rubygems_', 'rubygems_[0-9a-f]{48}(?![0-9a-zA-Z])'),
  kind('a Docker token', 'dckr_', 'dckr_(?:pat|oat)_[A-Za-z0-9_-]{24,64}'),
  kind('a SendGrid key', 'SG.', 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'),
  kind('a Mailgun key', 'key-', 'key-(?=[0-9a-f]{0,31}[g-z])[0-9a-z]{32}(?![0-9a-zA-Z])'),
  kind('a Mailchimp key', '-us', '[0-9a-f]{32}-us\\d{1,2}(?![0-9a-zA-Z])'),
  kind('a Twilio key', 'SK', 'SK[0-9a-f]{32}(?![0-9a-zA-Z])'),
  kind('an API key of a language model', 'sk-', 'sk-(?:ant|proj|svcacct|or)-[A-Za-z0-9_-]{20,255}'),
  kind('an API key of a language model', 'T3BlbkFJ', 'sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}'),
  kind('a Hugging Face token', 'hf_', 'hf_[A-Za-z0-9]{34}(?![0-9A-Za-z])'),
  kind('a DigitalOcean token', '_v1_', 'do[opr]_v1_[a-f0-9]{64}'),
  kind('a Databricks token', 'dapi', 'dapi[0-9a-f]{32}(?![0-9a-zA-Z])'),
  kind('a Heroku key', 'HRKU-', 'HRKU-[A-Za-z0-9_-]{36,64}'),
  kind('a Pulumi token', 'pul-', 'pul-[0-9a-f]{40}(?![0-9a-zA-Z])'),
  kind('a Supabase token', 'sbp_', 'sbp_[0-9a-f]{40}(?![0-9a-zA-Z])'),
  kind('a PlanetScale token', 'pscale_', 'pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_=.-]{32,64}'),
  kind('a Terraform token', '.atlasv1.', '[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}'),
  kind('a Vault token', 'hv', 'hv[bs]\\.[A-Za-z0-9_-]{24,255}'),
  kind('a Doppler token', 'dp.', 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9._-]{40,80}'),
  kind('a Grafana token', 'gl', 'gl(?:sa|c)_[A-Za-z0-9_=+/]{32,400}'),
  kind('a Sentry token', 'sntry', 'sntry(?:s_eyJ[A-Za-z0-9_=+/]{40,400}|u_[0-9a-f]{64})'),
  kind('a New Relic key', 'NRAK-', 'NRAK-[A-Z0-9]{27}(?![0-9a-zA-Z])'),
  kind('a Dynatrace token', 'dt0c01.', 'dt0c01\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}'),
  kind('a Linear key', 'lin_api_', 'lin_api_[A-Za-z0-9]{40}(?![0-9a-zA-Z])'),
  kind('a Notion token', 'ntn_', 'ntn_[A-Za-z0-9]{40,50}(?![0-9a-zA-Z])'),
  kind('a Postman key', 'PMAK-', 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}'),
  kind('a LaunchDarkly key', '-4', '(?:sdk|api)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'),
  kind('a ConfigCat key', 'configcat-sdk-1', 'configcat-sdk-1/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}'),
  kind('an age key', 'AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-1[0-9A-Z]{58}'),
  kind('a JSON Web Token', 'eyJ', 'eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{16,1000}'),
];
