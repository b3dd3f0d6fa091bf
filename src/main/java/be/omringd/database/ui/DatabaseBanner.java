package be.omringd.database.ui;

import be.omringd.database.DatabaseHealth;
import be.omringd.shell.Banner;
import be.omringd.shell.Live;
import be.omringd.shell.LiveBanner;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;

/** Tells while the database does not answer: what was typed stays, and it goes on by itself. */
@org.springframework.stereotype.Component
@Order(1)
class DatabaseBanner implements Banner {

    private final DatabaseHealth health;
    private final Live live;
    private final Texts texts;

    DatabaseBanner(DatabaseHealth health, Live live, Texts texts) {
        this.health = health;
        this.live = live;
        this.texts = texts;
    }

    @Override
    public Component create() {
        return new LiveBanner(live, VaadinIcon.HOURGLASS,
                language -> health.awaySince().map(since -> texts.get(language, "shell.databaseAway.banner")),
                DatabaseHealth.Changed.class);
    }
}
