package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Bytes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a result one after the other, and the columns of a row from left to right. */
final class ResultRow {
    private final ResultSet result;
    private final SqlDialect dialect;
    private int last;

    ResultRow(ResultSet result, SqlDialect dialect) {
        this.result = result;
        this.dialect = dialect;
    }

    /** Goes on to the next row and returns whether there is one. */
    boolean next() throws SQLException {
        last = 0;
        return result.next();
    }

    CustomerId id() throws SQLException {
        return new CustomerId(dialect.uuid(result, ++last));
    }

    String text() throws SQLException {
        return result.getString(++last);
    }

    @Nullable
    String textOrNull() throws SQLException {
        return result.getString(++last);
    }

    long number() throws SQLException {
        return result.getLong(++last);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long number = result.getLong(++last);
        return result.wasNull() ? null : number;
    }

    @Nullable
    BigDecimal decimalOrNull() throws SQLException {
        return result.getBigDecimal(++last);
    }

    Bytes bytes() throws SQLException {
        return Bytes.of(result.getBytes(++last));
    }

    /** Turns a row into a value. */
    interface Reader<T> {
        T read(ResultRow row) throws SQLException;
    }
}
