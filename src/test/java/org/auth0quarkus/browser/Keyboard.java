package org.auth0quarkus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse and has to see where they are. */
record Keyboard(Page page) {
    private static final int FAR = 40;

    private static final String FOCUS_IS_SEEN = """
            () => {
              const style = getComputedStyle(document.activeElement);
              const box = document.activeElement.getBoundingClientRect();
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                  && box.width > 0 && box.right > 0 && box.left < innerWidth;
            }""";

    /** Presses Tab until the element has the focus, which is seen on every stop. */
    Keyboard tabTo(String selector) {
        for (int i = 0; i < FAR; i++) {
            press("Tab");
            assertThat(page.evaluate(FOCUS_IS_SEEN))
                    .as("focus is seen on %s", page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector + " on " + page.url());
    }

    void press(String key) {
        page.keyboard().press(key);
    }
}
