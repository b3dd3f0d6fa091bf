package be.omringd.engine.ui;

import be.omringd.engine.EngineHealth;
import be.omringd.engine.embedded.DiskSpace;
import be.omringd.shell.Banner;
import be.omringd.shell.Live;
import be.omringd.shell.LiveBanner;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;

/** Tells while the process engine does not answer: work goes on, the next step follows by itself. */
@org.springframework.stereotype.Component
@Order(2)
class EngineBanner implements Banner {

    private final EngineHealth health;
    private final DiskSpace disk;
    private final Live live;
    private final Texts texts;

    EngineBanner(EngineHealth health, DiskSpace disk, Live live, Texts texts) {
        this.health = health;
        this.disk = disk;
        this.live = live;
        this.texts = texts;
    }

    @Override
    public Component create() {
        // an engine that has no room waits until there is some: the disk is what to tell about
        return new LiveBanner(live, VaadinIcon.HOURGLASS,
                language -> health.awaySince().filter(since -> !disk.isFull()).map(since -> texts.get(language, "engine.away")),
                EngineHealth.Changed.class, DiskSpace.Changed.class);
    }
}
