package be.omringd.engine.ui;

import be.omringd.access.CurrentActor;
import be.omringd.engine.embedded.DiskSpace;
import be.omringd.shell.Banner;
import be.omringd.shell.Live;
import be.omringd.shell.LiveBanner;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Tells managers and administrators in time that the disk fills up, and everybody when nothing can be saved any more. */
@org.springframework.stereotype.Component
@Order(0)
class DiskBanner implements Banner {

    private static final int MEGABYTES_A_GIGABYTE = 1000;

    private final DiskSpace disk;
    private final CurrentActor currentActor;
    private final Live live;
    private final Texts texts;

    DiskBanner(DiskSpace disk, CurrentActor currentActor, Live live, Texts texts) {
        this.disk = disk;
        this.currentActor = currentActor;
        this.live = live;
        this.texts = texts;
    }

    @Override
    public Component create() {
        // who somebody is does not change while a page is open
        boolean canAct = currentActor.get().looksAfterServers();
        return new LiveBanner(live, VaadinIcon.WARNING, language -> words(language, disk.found(), canAct), DiskSpace.Changed.class);
    }

    private Optional<String> words(Locale language, DiskSpace.Found found, boolean canAct) {
        String key = switch (found.level()) {
            case ENOUGH -> null;
            case SCARCE -> canAct ? "engine.disk.scarce" : null;
            case FULL -> canAct ? "engine.disk.full.act" : "engine.disk.full";
        };
        return Optional.ofNullable(key).map(text -> texts.get(language, text, size(found.megabytes(), language),
                found.place().toString(), size(found.needed().toMegabytes(), language)));
    }

    private static String size(long megabytes, Locale language) {
        NumberFormat number = NumberFormat.getInstance(language);
        number.setMaximumFractionDigits(1);
        boolean large = megabytes >= MEGABYTES_A_GIGABYTE;
        String unit = language.getLanguage().equals("fr") ? large ? "Go" : "Mo" : large ? "GB" : "MB";
        return number.format(large ? megabytes / (double) MEGABYTES_A_GIGABYTE : megabytes) + "\u00a0" + unit;
    }
}
