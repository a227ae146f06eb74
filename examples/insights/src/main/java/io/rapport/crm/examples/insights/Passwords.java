package io.rapport.crm.examples.insights;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps the passwords of URLs out of what is printed. */
final class Passwords {
    private static final String NAME = "(?i)[^=;?&\\s]*(?:pass|pwd|secret|token|key)[^=;?&\\s]*=";

    /** Match a password in a URL. H2 parts parameters by semicolons, PostgreSQL by ampersands. */
    private static final List<Pattern> IN_URL = Stream.of(
                    "[;?&]" + NAME + "([^&]+)", "[;?&]" + NAME + "([^;]+)", "//(.+)@", "[:/]([^:/@]+)@")
            .map(Pattern::compile)
            .toList();

    private static final Pattern URL = Pattern.compile("jdbc:[^\\s'\"]+");
    private static final Pattern PARAMETER = Pattern.compile("(" + NAME + ")[^\\s'\"]+");
    private static final Pattern BEFORE_HOST = Pattern.compile("//[^\\s'\"]*@");

    private Passwords() {}

    /** Leaves out of a sentence what looks like a password. */
    static String hide(String words) {
        String clean =
                URL.matcher(words).replaceAll(url -> Matcher.quoteReplacement(new DatabaseUrl(url.group()).shown()));
        return BEFORE_HOST.matcher(PARAMETER.matcher(clean).replaceAll("$1***")).replaceAll("//***@");
    }

    /** Leaves out of what a driver or a pool says the password in the URL that it was given. */
    static String hide(String words, DatabaseUrl given) {
        String clean = words.replace(given.text(), given.shown());
        for (Pattern pattern : IN_URL) {
            for (MatchResult found : pattern.matcher(given.text()).results().toList()) {
                String secret = found.group(1);
                clean = clean.replace(secret, "***").replace(decoded(secret), "***");
            }
        }
        return hide(clean);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
