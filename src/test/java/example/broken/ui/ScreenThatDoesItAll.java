package example.broken.ui;

import example.broken.EverythingAtOnce;
import example.broken.process.SomeStep;
import com.vaadin.flow.component.html.Div;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the rules on purpose, so that they are seen to fail. */
public class ScreenThatDoesItAll extends Div {

    public EverythingAtOnce.Rows rows;
    public JdbcTemplate jdbc;

    @Transactional
    public void save() {
        new SomeStep();
    }

    public Instant savedAt(ResultSet row) throws SQLException {
        return row.getTimestamp("saved_at").toLocalDateTime().atZone(ZoneId.of("Europe/Brussels")).toInstant();
    }
}
