package be.omringd.mirror;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people answer who hold a card. A code opens one mirror, while it is open, and the answers of whoever holds it; an unknown code and one
 * of a mirror that ended are the same.
 */
@Service
@Transactional
public class Respondents {

    private final AnswerRows rows;
    private final Mirrors.AllMirrors mirrors;
    private final Mirrors.SetVersions sets;
    private final ApplicationEventPublisher events;

    Respondents(AnswerRows rows, Mirrors.AllMirrors mirrors, Mirrors.SetVersions sets, ApplicationEventPublisher events) {
        this.rows = rows;
        this.mirrors = mirrors;
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

    /** What this code opens; empty where it opens nothing, or nothing any more. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(String typed) {
        Optional<RespondentCode> code = RespondentCode.read(typed);
        return code.flatMap(rows::find).flatMap(respondent -> mirrors.findById(respondent.mirrorId()).filter(Mirror::isOpen)
                .map(mirror -> new Asked(code.orElseThrow().signs(), sets.findById(mirror.setId()).orElseThrow().set(),
                        respondent.layer(), mirror.closesOn(), rows.answers(respondent))));
    }

    /** From where the holder looks; false where the code opens nothing. */
    public boolean choose(String typed, Layer layer) {
        return withOpen(typed).map(respondent -> {
            rows.layer(respondent, layer);
            return true;
        }).orElse(false);
    }

    /**
     * Keeps what was answered, in the place of what was answered to these questions before; what the mirror does not ask is left out. False
     * where the code opens nothing, or where they did not say from where they look.
     */
    public boolean answer(String typed, Map<Question, Answer> answers) {
        return withOpen(typed).filter(respondent -> respondent.layer() != null).map(respondent -> {
            Mirror mirror = mirrors.findById(respondent.mirrorId()).orElseThrow();
            Set<Question> asked = new LinkedHashSet<>(sets.findById(mirror.setId()).orElseThrow().set().questions());
            Map<Question, Answer> fitting = new HashMap<>(answers);
            fitting.keySet().retainAll(asked);
            rows.save(respondent, fitting);
            events.publishEvent(new MirrorChanged(mirror.id()));
            return true;
        }).orElse(false);
    }

    private Optional<AnswerRows.Respondent> withOpen(String typed) {
        return RespondentCode.read(typed).flatMap(code -> rows.find(code).filter(respondent -> rows.holdOpen(respondent.mirrorId()))
                // read again: until now the mirror could end
                .flatMap(held -> rows.find(code)));
    }
}
