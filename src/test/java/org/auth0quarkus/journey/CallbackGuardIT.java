package org.auth0quarkus.journey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
@WithTestResource(Tenant.class)
class CallbackGuardIT extends CallbackGuardTest {}
