package io.rapport.crm.examples.insights.report;

import com.microsoft.playwright.options.ColorScheme;

/** A page is looked at on one of these screens. */
enum Screen {
    LAPTOP_LIGHT(1366, 768, ColorScheme.LIGHT),
    LAPTOP_DARK(1366, 768, ColorScheme.DARK),
    PHONE_LIGHT(360, 780, ColorScheme.LIGHT),
    PHONE_DARK(360, 780, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Screen(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme scheme() {
        return scheme;
    }
}
