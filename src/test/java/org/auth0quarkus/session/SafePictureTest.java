package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePictureTest {
    private final SafePicture pictures = new SafePicture("http://localhost:8080");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s.gravatar.com/avatar/0?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fal.png",
                "HTTPS://lh3.example.com/a=s96-c",
                "http://localhost:8080/dev-tenant/pictures/alice.svg"
            })
    void showsPicturesOverHttpsAndItsOwn(String picture) {
        assertThat(pictures.of(picture)).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "picture.png",
                "/picture.png",
                "//evil.example/picture.png",
                "http://tenant.example.com/picture.png",
                "http://localhost:8080.evil.example/picture.png",
                "http://localhost:8080@evil.example/picture.png",
                "http://localhost:80801/picture.png",
                "https:picture.png",
                "https:///picture.png",
                "https://user:password@example.com/picture.png",
                "https://example.com/a b.png",
                "https://example.com/\"onerror=alert(1)",
                " https://example.com/a.png",
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:image/svg+xml,<svg onload=alert(1)>",
                "blob:https://example.com/1",
                "file:///etc/passwd"
            })
    void showsNothingElse(String picture) {
        assertThat(pictures.of(picture)).isNull();
    }

    @Test
    void showsNoClaimOfAnotherKind() {
        assertThat(pictures.of(null)).isNull();
        assertThat(pictures.of(List.of("https://example.com/a.png"))).isNull();
        assertThat(pictures.of("https://example.com/" + "a".repeat(3_000))).isNull();
    }
}
