package org.auth0quarkus.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who looks at a sample page. */
enum Persona {
    ALICE {
        @Override
        Map<String, Object> claims() {
            Map<String, Object> claims = protocol("auth0|5f7c8ec7c33c6c004bbafe82");
            claims.put("https://example.com/roles", List.of("editor", "reviewer"));
            claims.put("nickname", "alice");
            claims.put("name", "Alice Liddell");
            claims.put("updated_at", "2026-11-23T21:07:30.123Z");
            claims.put("email", "alice@example.com");
            claims.put("email_verified", true);
            claims.put("picture", "/test-pages/picture.svg");
            claims.put("org_name", "wonderland");
            claims.put("address", Map.of("country", "England"));
            return claims;
        }
    },
    /** What an ID token holds when no scope beyond openid was granted. */
    BARE {
        @Override
        Map<String, Object> claims() {
            return protocol("auth0|5f7c8ec7c33c6c004bbafe82");
        }
    },
    HOSTILE {
        @Override
        Map<String, Object> claims() {
            Map<String, Object> claims = protocol("x\"><script>alert(1)</script>");
            claims.put("name", "\u202Eevil\u2066</h1><script>alert('name')</script>\u0000 שלום");
            claims.put("email", "\"><img src=x onerror=alert(1)>@example.com");
            claims.put("email_verified", "javascript:alert(1)");
            claims.put("picture", "javascript:alert(1)");
            claims.put("updated_at", "<b>never</b>");
            claims.put("long", "W".repeat(9_990) + "the-end");
            claims.put("emoji", "👩‍👩‍👧‍👦".repeat(200));
            claims.put("</dt><script>alert(2)</script>", "name of a claim");
            claims.put("\u202E" + "gnol".repeat(100), "");
            claims.put("nested", Map.of("deep", List.of(Map.of("</script><script>", "\u202E{m:home_welcome}"))));
            claims.put("https://example.com/mixed", List.of(1, "two <i>", true, Map.of("four", 4)));
            return claims;
        }
    };

    abstract Map<String, Object> claims();

    private static Map<String, Object> protocol(String subject) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://tenant.example.com/");
        claims.put("aud", "client");
        claims.put("nonce", "never-shown");
        claims.put("sub", subject);
        claims.put("iat", 1_795_468_000L);
        claims.put("exp", 1_795_504_000L);
        claims.put("sid", "sid-1");
        return claims;
    }
}
