package be.omringd.engine.ui;

import be.omringd.engine.EngineHealth;
import be.omringd.shell.Banner;
import be.omringd.shell.Live;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Tells while the process engine does not answer: work goes on, the next step follows by itself. */
@org.springframework.stereotype.Component
class EngineBanner implements Banner {

    private final EngineHealth health;
    private final Live live;
    private final Texts texts;

    EngineBanner(EngineHealth health, Live live, Texts texts) {
        this.health = health;
        this.live = live;
        this.texts = texts;
    }

    @Override
    public Component create() {
        // the frame stays, so that a screen reader hears of words that come into it
        Div frame = new Div();
        frame.getElement().setAttribute("role", "status");
        Runnable show = () -> {
            frame.removeAll();
            if (health.awaySince().isPresent()) {
                Div banner = new Div(VaadinIcon.HOURGLASS.create(), new Span(texts.get(UI.getCurrent().getLocale(), "engine.away")));
                banner.addClassName("shell-banner");
                frame.add(banner);
            }
        };
        show.run();
        frame.addAttachListener(attached -> show.run());
        live.refresh(frame, EngineHealth.Changed.class, changed -> true, show);
        return frame;
    }
}
