package io.rapport.crm.ingest;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads texts as files and keeps what comes of them. */
final class Reading {
    static final String ALL_COLUMNS =
            "customer=id,time=at,amount=sum,price=price,quantity=pieces,order=order,product=sku,channel=via";

    final List<Reject> rejects = new ArrayList<>();
    final TransactionFiles files;
    private int number;

    Reading(TransactionFormat format) {
        TransactionSettings settings = new TransactionSettings(
                Source.of("shop", Channel.WEB), Money.currency("EUR"), ZoneId.of("Europe/Berlin"));
        this.files = new TransactionFiles(format, settings, rejects::add);
    }

    static Reading csv(String columns, String... texts) {
        return new Reading(TransactionFormat.csv(Columns.parse(columns))).read(texts);
    }

    static Reading cdnow(String... texts) {
        return new Reading(TransactionFormat.cdnow()).read(texts);
    }

    /** Reads rows of customer, time and amount, each in a line of its own. */
    static Reading rows(String... rows) {
        return csv("customer=id,time=at,amount=sum", "id,at,sum\n" + String.join("\n", rows));
    }

    Reading read(String... texts) {
        for (String text : texts) {
            try {
                files.read("file" + ++number, new StringReader(text));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return this;
    }

    List<Interaction> facts() {
        return files.facts().map(ImportedFact::fact).toList();
    }

    List<String> reasons() {
        return rejects.stream().map(Reject::toString).toList();
    }
}
