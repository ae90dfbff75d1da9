/** JSON for scripts and other programs: the signed-in user, the external API call, and errors as problem details. */
package org.auth0quarkus.api;
