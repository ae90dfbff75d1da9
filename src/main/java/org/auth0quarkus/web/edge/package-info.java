/** Guards that look at a request before anybody acts on it: what is malformed is answered here, and nothing of it is logged. */
package org.auth0quarkus.web.edge;
