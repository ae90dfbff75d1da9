variable "name" {
  description = "Name of the application."
  type        = string
  default     = "auth0-quarkus"
}

variable "domain" {
  description = "The tenant's domain, a bare host such as name.region.auth0.com."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9.-]+$", var.domain))
    error_message = "Give the host alone, without https:// and without a path."
  }
}

variable "origin" {
  description = "Where the service is reached, without a slash at the end."
  type        = string

  validation {
    condition     = can(regex("^https://[^/\\s]+$", var.origin)) || can(regex("^http://localhost(:[0-9]+)?$", var.origin))
    error_message = "Give an address like https://app.example.com; http is for localhost alone."
  }
}
