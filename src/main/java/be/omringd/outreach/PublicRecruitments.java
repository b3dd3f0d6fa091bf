package be.omringd.outreach;

import be.omringd.outreach.RecruitmentSummary.Online;
import be.omringd.place.Place;
import be.omringd.place.Places;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recruitments as anybody sees them. Nobody needs rights for that: what is online is public. */
@Service
@Transactional(readOnly = true)
public class PublicRecruitments {

    private static final int AT_MOST = 500;

    private final RecruitmentRepository recruitments;
    private final Places places;
    private final Clock clock;

    PublicRecruitments(RecruitmentRepository recruitments, Places places, Clock clock) {
        this.recruitments = recruitments;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What a call tells, online or not yet. Nothing of the file is in it.
     *
     * @param municipality around the place where the group meets
     */
    public record Call(RecruitmentKind kind, RecruitmentNeed need, RecruitmentTexts texts, Place municipality) {}

    /**
     * A recruitment as anybody may see it.
     *
     * @param open whether somebody can answer now
     * @param rests whether nobody can answer now because the search rests; it may go on
     */
    public record Shown(
            UUID id,
            String slug,
            Call call,
            Online online,
            boolean open,
            boolean rests) {}

    /** The one with this address, online or over; empty where there never was one. */
    public Optional<Shown> find(RecruitmentKind kind, String slug) {
        return recruitments.findBySlug(slug).filter(recruitment -> recruitment.kind() == kind)
                .flatMap(recruitment -> recruitment.online()
                        .map(online -> shown(recruitment, online, recruitments.isPaused(recruitment.caseId().value()))));
    }

    /** The vacancies that are online and do not rest, the newest first. Campaigns are in their own area and on no list. */
    public List<Shown> vacancies() {
        return recruitments.onTheList(clock.instant(), Limit.of(AT_MOST)).stream()
                .flatMap(recruitment -> recruitment.online().map(online -> shown(recruitment, online, false)).stream())
                .filter(Shown::open)
                .toList();
    }

    private Shown shown(Recruitment recruitment, Online online, boolean paused) {
        boolean takesAnswers = recruitment.takesAnswers(clock.instant());
        Place municipality = places.get(places.get(recruitment.need().placeCode()).nisCode());
        return new Shown(
                recruitment.id(), recruitment.slug(), new Call(recruitment.kind(), recruitment.need(), recruitment.texts(), municipality),
                online, takesAnswers && !paused, takesAnswers && paused);
    }
}
