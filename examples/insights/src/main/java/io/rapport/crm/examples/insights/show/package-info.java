/**
 * One customer is shown to people: what was bought, how the company treated them, what they did beyond buying, and what
 * is to be expected. Begin with {@code CustomerText}, which asks the others.
 */
@NullMarked
package io.rapport.crm.examples.insights.show;

import org.jspecify.annotations.NullMarked;
