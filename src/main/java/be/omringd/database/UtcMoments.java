package be.omringd.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as rows of SQL hold them: in UTC, as Hibernate keeps them, whatever the clock of the machine says. */
public final class UtcMoments {

    private UtcMoments() {}

    /** What goes to a column. */
    public static LocalDateTime stored(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** What stands in a column that always has one. */
    public static Instant get(ResultSet row, String column) throws SQLException {
        return moment(row.getObject(column, LocalDateTime.class));
    }

    /** The same, by its place in the row. */
    public static Instant get(ResultSet row, int column) throws SQLException {
        return moment(row.getObject(column, LocalDateTime.class));
    }

    /** What stands in a column that may be empty. */
    public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : moment(at);
    }

    /** The same, by its place in the row. */
    public static @Nullable Instant orNull(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : moment(at);
    }

    private static Instant moment(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }
}
