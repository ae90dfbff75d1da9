/** What the application knows of HTTP itself: the routes that it declares. */
package org.auth0quarkus.http;
