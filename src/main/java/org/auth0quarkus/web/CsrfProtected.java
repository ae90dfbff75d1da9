package org.auth0quarkus.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * On a resource method or class: only a form of the session that posts it gets in, who else posts gets a 403. The form
 * carries its token where the template says {@code {#csrf /}}; a script sends it in the header {@code X-CSRF-Token}.
 * Without a session there is no token to ask for, and only pages of other sites are refused.
 */
@NameBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface CsrfProtected {}
