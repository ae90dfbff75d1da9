/**
 * Languages: which one a visitor reads, and every text of the pages in it. English stands in the bundle interfaces,
 * other languages in {@code messages/*_TAG.properties}; a new language is one constant of {@code Language} and two files.
 */
package org.auth0quarkus.i18n;
