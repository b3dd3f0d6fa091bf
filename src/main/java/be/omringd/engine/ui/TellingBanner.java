package be.omringd.engine.ui;

import be.omringd.access.CurrentActor;
import be.omringd.engine.EngineTelling;
import be.omringd.shell.Banner;
import be.omringd.shell.Live;
import be.omringd.shell.LiveBanner;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Tells managers and administrators that what we know of the processes is old. Everybody works on. */
@org.springframework.stereotype.Component
@Order(3)
class TellingBanner implements Banner {

    private final EngineTelling telling;
    private final CurrentActor currentActor;
    private final Live live;
    private final Texts texts;

    TellingBanner(EngineTelling telling, CurrentActor currentActor, Live live, Texts texts) {
        this.telling = telling;
        this.currentActor = currentActor;
        this.live = live;
        this.texts = texts;
    }

    @Override
    public Component create() {
        boolean canAct = currentActor.get().looksAfterServers();
        return new LiveBanner(live, VaadinIcon.HOURGLASS,
                language -> canAct && telling.isLate() ? Optional.of(texts.get(language, "engine.late")) : Optional.empty(),
                EngineTelling.Changed.class);
    }
}
