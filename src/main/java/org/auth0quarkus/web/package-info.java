/** The pages: one resource per page group, and what answers when something fails. */
package org.auth0quarkus.web;
