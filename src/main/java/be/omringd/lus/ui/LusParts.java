package be.omringd.lus.ui;

import be.omringd.group.Groups;
import be.omringd.lus.Invitations;
import be.omringd.lus.NetworkMaps;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the screens of a lus are made with. */
@Component
record LusParts(
        NetworkMaps maps,
        Invitations invitations,
        Groups groups,
        Texts texts,
        Live live,
        Clock clock) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }
}
