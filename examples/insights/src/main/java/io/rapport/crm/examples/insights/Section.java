package io.rapport.crm.examples.insights;

import java.util.List;
import java.util.function.Function;

/**
 * A section of the report page: a title, a sentence that says what is to be seen, a plot, and the figures behind it. Plot
 * and figures are drawn by {@code page/sections/ID.js} from the JSON of the report.
 *
 * @param id what it is called in the page
 * @param title a few words
 * @param width how much of a wide screen it takes: third, half, narrow or wide (of two that share a row) or full
 * @param finding what its plot shows, in one sentence
 */
record Section(String id, String title, String width, Function<Report, String> finding) {
    /** In the order of the page. */
    static final List<Section> ALL = List.of(
            new Section("purchases", "Purchases by month", "third", Findings::purchases),
            new Section("revenue", "Net revenue by month", "third", Findings::revenue),
            new Section("active", "Active customers by month", "third", Findings::active),
            new Section("spread", "How revenue is spread", "half", Findings::spread),
            new Section("value", "What customers are worth", "half", Findings::value),
            new Section("marks", "How recently and how often they buy", "narrow", Findings::marks),
            new Section("cohorts", "Who comes back", "wide", Findings::cohorts),
            new Section("top", "The best customers", "full", Findings::top));
}
