package example.broken.ui;

import example.broken.EverythingAtOnce;
import example.broken.process.SomeStep;
import com.vaadin.flow.component.html.Div;
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
}
