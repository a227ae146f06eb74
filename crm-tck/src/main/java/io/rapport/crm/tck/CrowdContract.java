package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.tck.Draft.text;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.StoredProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** When many write the same customers at once, and try again when they were too late, nothing is lost. */
abstract class CrowdContract extends OnFreshData {
    /** The greatest number of attempts. So many are needed only if nothing ever succeeds. */
    private static final int PATIENCE = 20_000;

    CrowdContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void eightWhoIncrementTheSameCustomerLoseNothing() throws Exception {
        int each = 25;
        CustomerId anna = newId();
        save(Draft.create(anna).profile(text("0")));
        List<Callable<Integer>> works = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            CrmStorage instance = thread % 2 == 0 ? store : otherStore;
            String name = "thread " + thread + " fact ";
            works.add(() -> {
                int done = 0;
                for (int attempt = 0; done < each; attempt++) {
                    assertThat(attempt).as("attempts for %s increments", each).isLessThan(PATIENCE);
                    CommitResult result = instance.commit(Commit.of(List.of(increment(instance, anna, name + done))));
                    if (result instanceof Committed) {
                        done++;
                    } else {
                        assertThat(result).isInstanceOf(Stale.class);
                    }
                }
                return done;
            });
        }
        try (Crowd crowd = new Crowd(8)) {
            crowd.atOnce(works);
        }

        assertThat(stored(anna)).isEqualTo(new StoredProfile(anna, 8L * each + 1, 8L * each, text("200")));
        assertThat(store.history(History.of(anna), Cursor.START, 1_000).items())
                .hasSize(8 * each)
                .extracting(fact -> fact.id().key())
                .doesNotHaveDuplicates();
    }

    @Test
    void whoWritesManyCustomersInAnyOrderDoesNotBlockOthers() throws Exception {
        int each = 15;
        List<CustomerId> customers = newIds(12);
        save(customers.stream().map(id -> Draft.create(id).profile(text("0"))).toArray(Draft[]::new));
        List<Callable<Integer>> works = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            CrmStorage instance = thread % 2 == 0 ? store : otherStore;
            Random random = new Random(thread);
            String name = "thread " + thread + " fact ";
            works.add(() -> {
                for (int attempt = 0, done = 0; done < each; attempt++) {
                    assertThat(attempt).as("attempts for %s commits", each).isLessThan(PATIENCE);
                    List<CustomerId> some = new ArrayList<>(customers);
                    Collections.shuffle(some, random);
                    String key = name + done + " of ";
                    Commit commit = Commit.of(some.subList(0, 6).stream()
                            .map(id -> increment(instance, id, key + id))
                            .toList());
                    done += instance.commit(commit) instanceof Committed ? 1 : 0;
                }
                return each;
            });
        }
        try (Crowd crowd = new Crowd(4)) {
            crowd.atOnce(works);
        }

        int sum =
                customers.stream().mapToInt(id -> number(stored(id).profile())).sum();
        assertThat(sum).isEqualTo(4 * each * 6);
        assertThat(store.feed(Cursor.START, 1_000).items()).hasSize(sum);
    }

    private static Change increment(CrmStorage instance, CustomerId customer, String key) {
        StoredProfile before =
                Objects.requireNonNull(instance.load(List.of(customer), PROFILE).get(customer));
        return Draft.after(before)
                .facts(fact(key))
                .profile(text(Integer.toString(number(before.profile()) + 1)))
                .change();
    }

    private static int number(Bytes profile) {
        return Integer.parseInt(new String(profile.toArray(), StandardCharsets.UTF_8));
    }
}
