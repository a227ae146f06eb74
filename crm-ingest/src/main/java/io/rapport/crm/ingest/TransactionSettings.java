package io.rapport.crm.ingest;

import io.rapport.crm.interaction.Source;
import java.time.ZoneId;
import java.util.Currency;

/**
 * Says what a file of transactions does not say by itself.
 *
 * @param source the system that wrote it: names its facts and its customers' numbers; keep it the same from import to
 *     import, because facts are known again by it. Its channel is that of rows that name none
 * @param currency the currency of all amounts
 * @param zone the time zone of times without an offset: usually the business time zone
 */
public record TransactionSettings(Source source, Currency currency, ZoneId zone) {}
