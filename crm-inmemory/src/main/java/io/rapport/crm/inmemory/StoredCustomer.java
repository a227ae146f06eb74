package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.StoredProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Holds all that is stored of one customer. Small collections are immutable and made anew, because most never change
 * again.
 */
final class StoredCustomer {
    final Facts facts = new Facts();
    private Set<Identifier> identifiers = Set.of();
    private Map<DueKey, Due> dues = Map.of();
    private Cells cells = Cells.NONE;
    private StoredProfile stored;

    StoredCustomer(StoredProfile stored) {
        this.stored = stored;
    }

    StoredProfile stored() {
        return stored;
    }

    StoredProfile whole() {
        return stored.with(new Belongings(identifiers, cells));
    }

    void store(StoredProfile next) {
        stored = next;
    }

    Found found() {
        return new Found(stored, cells);
    }

    Cells cells() {
        return cells;
    }

    /** Changes attributes. What goes is named by the attribute alone: whatever value is there goes. */
    void changeCells(Delta<Cell> delta) {
        Map<String, Cell> byAttribute = new HashMap<>();
        if (!delta.wholly()) {
            cells.toCollection().forEach(cell -> byAttribute.put(cell.attribute(), cell));
        }
        delta.removed().forEach(cell -> byAttribute.remove(cell.attribute()));
        delta.added().forEach(cell -> byAttribute.put(cell.attribute(), cell));
        cells = Cells.of(byAttribute.values());
    }

    /**
     * Changes what is due. What goes is named only by its kind and by what it is about, and so is what makes room for
     * what comes.
     */
    void changeDues(Delta<Due> delta) {
        Map<DueKey, Due> changed = new HashMap<>(delta.wholly() ? Map.of() : dues);
        delta.removed().forEach(due -> changed.remove(DueKey.of(due)));
        delta.added().forEach(due -> changed.put(DueKey.of(due), due));
        dues = Map.copyOf(changed);
    }

    void addIdentifiers(Set<Identifier> more) {
        if (identifiers.isEmpty()) {
            identifiers = more;
        } else if (!identifiers.containsAll(more)) {
            Set<Identifier> all = new HashSet<>(identifiers);
            all.addAll(more);
            identifiers = Set.copyOf(all);
        }
    }

    Set<Identifier> identifiers() {
        return identifiers;
    }

    Set<Due> dues() {
        return Set.copyOf(dues.values());
    }

    private record DueKey(String kind, Ref about) {
        static DueKey of(Due due) {
            return new DueKey(due.kind(), due.about());
        }
    }
}
