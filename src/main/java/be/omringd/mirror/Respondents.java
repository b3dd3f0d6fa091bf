package be.omringd.mirror;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people answer who hold a card. A code opens one mirror, while it is open, and the answers of whoever holds it; an unknown code and
 * one of a mirror that ended are the same.
 */
@Service
@Transactional
public class Respondents {

    private final AnswerRows rows;
    private final SetsAtHand sets;
    private final ApplicationEventPublisher events;

    Respondents(AnswerRows rows, SetsAtHand sets, ApplicationEventPublisher events) {
        this.rows = rows;
        this.sets = sets;
        this.events = events;
    }

    /**
     * What is asked of the holder of a card, and what they answered before.
     *
     * @param code as it stands in addresses
     * @param layer null as long as they did not say
     */
    public record Asked(String code, MirrorSet set, @Nullable Layer layer, LocalDate closesOn, Map<Question, Answer> answers) {}

    /**
     * What this code opens; empty where it opens nothing, or nothing any more. With each page that somebody opens or sends: two reads, and
     * no transaction around them, which would ask the database more than they do.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Asked> find(String typed) {
        return RespondentCode.read(typed).flatMap(code -> rows.findOpen(code).map(open -> new Asked(code.signs(),
                sets.get(open.setId()), open.respondent().layer(), open.closesOn(), rows.answers(open.respondent()))));
    }

    /** From where the holder looks; false where the code opens nothing. */
    public boolean choose(String typed, Layer layer) {
        return withOpen(typed, (respondent, set) -> {
            rows.layer(respondent, layer);
            return true;
        });
    }

    /**
     * Keeps what was answered, in the place of what was answered to these questions before; what the mirror does not ask is left out. False
     * where the code opens nothing, or where they did not say from where they look.
     */
    public boolean answer(String typed, Map<Question, Answer> answers) {
        return withOpen(typed, (respondent, set) -> {
            if (respondent.layer() == null) {
                return false;
            }
            Map<Question, Answer> fitting = new HashMap<>(answers);
            fitting.keySet().retainAll(Set.copyOf(sets.get(set).questions()));
            rows.save(respondent, fitting);
            events.publishEvent(new MirrorChanged(new MirrorId(respondent.mirrorId())));
            return true;
        });
    }

    /** Does this for the respondent and the version of what is asked, while the mirror is held open. */
    private boolean withOpen(String typed, BiPredicate<AnswerRows.Respondent, UUID> what) {
        return RespondentCode.read(typed).flatMap(rows::find).map(respondent -> rows.holdOpen(respondent.mirrorId())
                .map(set -> what.test(respondent, set)).orElse(false)).orElse(false);
    }
}
