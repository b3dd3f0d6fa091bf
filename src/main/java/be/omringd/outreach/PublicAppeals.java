package be.omringd.outreach;

import be.omringd.place.Place;
import be.omringd.place.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The appeals as anybody sees them. Nobody needs rights for that: what is online is public. */
@Service
@Transactional(readOnly = true)
public class PublicAppeals {

    private static final int AT_MOST = 500;

    private final AppealRepository appeals;
    private final Places places;
    private final Clock clock;

    PublicAppeals(AppealRepository appeals, Places places, Clock clock) {
        this.appeals = appeals;
        this.places = places;
        this.clock = clock;
    }

    /**
     * An appeal as anybody may see it. Nothing of the file is in it.
     *
     * @param municipality around the place where the group meets
     * @param open whether somebody can answer now
     * @param rests whether nobody can answer now because the search rests; it may go on
     */
    public record Shown(
            UUID id,
            AppealKind kind,
            String slug,
            AppealNeed need,
            AppealTexts texts,
            Place municipality,
            @Nullable Instant openedAt,
            @Nullable Instant until,
            boolean open,
            boolean rests) {}

    /** The one with this address, online or over; empty where there never was one. */
    public Optional<Shown> find(AppealKind kind, String slug) {
        return appeals.findBySlug(slug).filter(appeal -> appeal.kind() == kind && appeal.wasOnline())
                .map(appeal -> shown(appeal, appeals.isPaused(appeal.caseId().value())));
    }

    /** The vacancies that are online and do not rest, the newest first. Campaigns are in their own area and on no list. */
    public List<Shown> vacancies() {
        return appeals.onTheList(clock.instant(), Limit.of(AT_MOST)).stream().map(appeal -> shown(appeal, false)).filter(Shown::open)
                .toList();
    }

    private Shown shown(Appeal appeal, boolean paused) {
        boolean takesAnswers = appeal.takesAnswers(clock.instant());
        return new Shown(
                appeal.id(), appeal.kind(), appeal.slug(), appeal.need(), appeal.texts(),
                places.get(places.get(appeal.need().placeCode()).nisCode()), appeal.openedAt(), appeal.until(),
                takesAnswers && !paused, takesAnswers && paused);
    }
}
