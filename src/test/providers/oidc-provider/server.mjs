// node server.mjs <port> <origin of the application>: panva's oidc-provider as it comes, with one client and one user.
import Provider from 'oidc-provider';

const [port, origin] = process.argv.slice(2);

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: 'auth0-quarkus',
      client_secret: 'a-client-secret-of-the-provider-tests-only',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: [`${origin}/callback`],
      post_logout_redirect_uris: [`${origin}/signed-out`],
      backchannel_logout_uri: `${origin}/backchannel-logout`,
      backchannel_logout_session_required: true,
    },
  ],
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  features: { backchannelLogout: { enabled: true }, revocation: { enabled: true } },
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: 'Alice Liddell', email: 'alice@example.com', email_verified: true }),
  }),
  // Without asking for offline_access, which it ignores unless the user is asked to consent.
  issueRefreshToken: (context, client) => client.grantTypeAllowed('refresh_token'),
  // Without its protection, which lets no logout token reach an application on this machine.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  cookies: { keys: ['of the tests only'] },
  ttl: { AccessToken: 61, Grant: 3600, IdToken: 3600, Interaction: 600, RefreshToken: 3600, Session: 3600 },
});

provider.on('backchannel.error', (context, error) => console.error(error));
provider.listen(Number(port), '127.0.0.1');
