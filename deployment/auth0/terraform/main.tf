resource "auth0_client" "application" {
  name                = var.name
  description         = "Sign-in of ${var.origin}"
  app_type            = "regular_web"
  oidc_conformant     = true
  is_first_party      = true
  grant_types         = ["authorization_code", "refresh_token"]
  callbacks           = ["${var.origin}/callback"]
  allowed_logout_urls = ["${var.origin}/signed-out"]

  jwt_configuration {
    alg = "RS256"
  }

  # The overlap is for a replica that dies between the provider's answer and the store.
  refresh_token {
    rotation_type   = "rotating"
    expiration_type = "expiring"
    leeway          = 10
    token_lifetime  = 2592000

    infinite_token_lifetime      = false
    infinite_idle_token_lifetime = false
    idle_token_lifetime          = 1296000
  }

  # Auth0 calls it from the Internet, so an address on this machine has none.
  dynamic "oidc_logout" {
    for_each = startswith(var.origin, "https://") ? [var.origin] : []
    content {
      backchannel_logout_urls = ["${oidc_logout.value}/backchannel-logout"]
      backchannel_logout_initiators {
        mode = "all"
      }
    }
  }
}

resource "auth0_client_credentials" "application" {
  client_id             = auth0_client.application.id
  authentication_method = "client_secret_post"
}

# Seals sessions. It is in Terraform's state, as the client secret is: keep the state where only the few may read it.
resource "random_bytes" "secret" {
  length = 32
}
