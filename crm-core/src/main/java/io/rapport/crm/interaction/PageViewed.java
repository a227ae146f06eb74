package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import java.util.Optional;

/**
 * The customer looked at a page.
 *
 * @param url its address, up to 2,000 characters
 * @param title its title, if known, up to 500 characters
 * @param referrer the page before, if known, up to 2,000 characters
 */
public record PageViewed(String url, Optional<String> title, Optional<String> referrer) implements Detail {
    /** Checks the lengths. */
    public PageViewed {
        Require.line("page_viewed.url", url, 2000);
        title.ifPresent(text -> Require.line("page_viewed.title", text, 500));
        referrer.ifPresent(text -> Require.line("page_viewed.referrer", text, 2000));
    }

    /** Returns a page of which nothing more is known. */
    public static PageViewed of(String url) {
        return new PageViewed(url, Optional.empty(), Optional.empty());
    }

    /** Without the addresses: their parameters may be personal. */
    @Override
    public String toString() {
        return "PageViewed";
    }
}
