# The settings of the service: terraform output -json settings
output "settings" {
  description = "What the service is started with."
  sensitive   = true
  value = {
    AUTH0_DOMAIN        = var.domain
    AUTH0_CLIENT_ID     = auth0_client.application.client_id
    AUTH0_CLIENT_SECRET = auth0_client_credentials.application.client_secret
    AUTH0_SECRET        = random_bytes.secret.hex
    AUTH0_REDIRECT_URI  = "${var.origin}/callback"
  }
}

output "client_id" {
  description = "The application's client id."
  value       = auth0_client.application.client_id
}
