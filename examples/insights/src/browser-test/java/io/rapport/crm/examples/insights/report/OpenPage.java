package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page is open in a browser, and it is noted what it did that it should not do.
 *
 * @param page the page
 * @param faults errors, warnings, dialogs and requests for anything but the page itself
 */
record OpenPage(Page page, List<String> faults) implements AutoCloseable {
    /** Counts how many pixels of a canvas have the colour of a bar or a curve. */
    private static final String COLOURED_PIXELS = """
            canvas => {
              const mark = document.createElement('i');
              mark.style.color = 'var(--accent)';
              canvas.after(mark);
              const [red, green, blue] = getComputedStyle(mark).color.match(/\\d+/g).map(Number);
              mark.remove();
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              let pixels = 0;
              for (let i = 0; i < data.length; i += 4) {
                pixels += data[i] === red && data[i + 1] === green && data[i + 2] === blue && data[i + 3] === 255;
              }
              return pixels;
            }""";

    static OpenPage of(Page page, Path html) {
        List<String> faults = new ArrayList<>();
        String address = html.toUri().toString();
        page.onConsoleMessage(message -> faults.add("console: " + message.text()));
        page.onPageError(error -> faults.add("error: " + error));
        page.onDialog((Dialog dialog) -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().equals(address) && !request.url().startsWith("data:")) {
                faults.add("request: " + request.url());
            }
        });
        page.navigate(address);
        return new OpenPage(page, faults);
    }

    /** A sound page has no error and no request, and nothing is wider than the screen. */
    void isSound() {
        // The page's own loop turns once, so that what is to happen has happened.
        page.evaluate("() => new Promise(done => setTimeout(done, 50))");
        assertThat(faults).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beyond the screen")
                .isEqualTo(0);
    }

    /** Names all sections with a plot, each of which was found to show something. */
    List<String> plots() {
        List<String> plots = new ArrayList<>();
        for (Locator section : page.locator("section").all()) {
            String id = section.getAttribute("id");
            for (Locator canvas : section.locator("canvas").all()) {
                assertThat((int) canvas.evaluate(COLOURED_PIXELS))
                        .as("coloured pixels of " + id)
                        .isGreaterThan(50);
                assertThat(canvas.getAttribute("aria-labelledby")).isEqualTo(id + "-title " + id + "-finding");
            }
            if (section.locator("canvas, .heat td, .top > li, .effects > li").count() > 0) {
                plots.add(id);
            }
        }
        return plots;
    }

    /** Reads the cells of the table behind a plot, row by row, without the head. */
    List<List<String>> figures(String section) {
        Object rows = page.locator("#" + section + " details tbody tr")
                .evaluateAll("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))");
        return ((List<?>) rows).stream().map(OpenPage::texts).toList();
    }

    void showAllFigures() {
        page.locator("details").evaluateAll("all => all.forEach(details => details.open = true)");
    }

    /** Says what the rules of WCAG 2 at level AA that a program can check find wrong. */
    List<String> barriers() {
        showAllFigures();
        return new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations().stream()
                        .map(OpenPage::words)
                        .toList();
    }

    private static List<String> texts(Object cells) {
        return ((List<?>) cells).stream().map(String::valueOf).toList();
    }

    private static String words(Rule violation) {
        return violation.getId() + ": " + violation.getNodes();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
