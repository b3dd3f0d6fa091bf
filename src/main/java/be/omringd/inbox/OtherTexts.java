package be.omringd.inbox;

import be.omringd.database.UtcMoments;
import be.omringd.form.FormValues;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What stands beside a draft where two wrote in one field at once, until somebody chooses. */
@Component
class OtherTexts {

    private static final String TEXT = "text";

    private final JdbcTemplate jdbc;

    OtherTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A text beside the draft.
     *
     * @param by whose it is
     * @param beside who wrote what stands in the draft; null where we do not know
     */
    record OtherText(String path, UUID by, @Nullable Object text, @Nullable UUID beside) {}

    List<OtherText> of(UUID task) {
        return jdbc.query(
                "select path, user_id, text, beside_id from work_item_other_text where work_item_id = ? order by path, written_at, user_id",
                (row, n) -> {
                    String beside = row.getString("beside_id");
                    return new OtherText(row.getString("path"), UUID.fromString(row.getString("user_id")),
                            FormValues.fromJson(row.getString(TEXT)).raw().get(TEXT), beside == null ? null : UUID.fromString(beside));
                }, task.toString());
    }

    boolean has(UUID task) {
        Boolean has = jdbc.queryForObject(
                "select exists (select 1 from work_item_other_text where work_item_id = ?)", Boolean.class, task.toString());
        return Boolean.TRUE.equals(has);
    }

    void keep(UUID task, OtherText other, Instant now) {
        jdbc.update("""
                insert into work_item_other_text (work_item_id, path, user_id, text, beside_id, written_at) values (?, ?, ?, ?, ?, ?)
                on duplicate key update text = values(text), written_at = values(written_at)""",
                task.toString(), other.path(), other.by().toString(), FormValues.EMPTY.with(TEXT, other.text()).toJson(),
                other.beside() == null ? null : other.beside().toString(), UtcMoments.stored(now));
    }

    void drop(UUID task, String path, UUID by) {
        jdbc.update("delete from work_item_other_text where work_item_id = ? and path = ? and user_id = ?", task.toString(), path,
                by.toString());
    }

    void drop(UUID task, String path) {
        jdbc.update("delete from work_item_other_text where work_item_id = ? and path = ?", task.toString(), path);
    }

    /** Of all tasks of a case. */
    void forget(UUID caseId) {
        jdbc.update("delete from work_item_other_text where work_item_id in (select id from work_item where case_id = ?)",
                caseId.toString());
    }
}
