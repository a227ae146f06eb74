package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.StoredProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that is stored of one customer. */
final class Row {
    final Facts facts = new Facts();
    final Set<Identifier> identifiers = new TreeSet<>();
    private final Map<DueKey, Due> dues = new HashMap<>();
    private Cells cells = Cells.NONE;
    private StoredProfile stored;

    Row(StoredProfile stored) {
        this.stored = stored;
    }

    StoredProfile stored() {
        return stored;
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

    /** What goes is named by the attribute alone: whatever value is there goes. */
    void changeCells(Delta<Cell> delta) {
        Map<String, Cell> byAttribute = new HashMap<>();
        if (!delta.wholly()) {
            cells.toCollection().forEach(cell -> byAttribute.put(cell.attribute(), cell));
        }
        delta.removed().forEach(cell -> byAttribute.remove(cell.attribute()));
        delta.added().forEach(cell -> byAttribute.put(cell.attribute(), cell));
        cells = Cells.of(byAttribute.values());
    }

    /** What goes is named by what it is about alone, and so is what makes room for what comes. */
    void changeDues(Delta<Due> delta) {
        if (delta.wholly()) {
            dues.clear();
        }
        delta.removed().forEach(due -> dues.remove(DueKey.of(due)));
        delta.added().forEach(due -> dues.put(DueKey.of(due), due));
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
