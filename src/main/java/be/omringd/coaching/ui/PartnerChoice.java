package be.omringd.coaching.ui;

import be.omringd.access.Team;
import be.omringd.coaching.CoachingPartners.Problem;
import be.omringd.form.ui.Attention;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The field in which one chooses a partner, and hears why it cannot be that one. */
class PartnerChoice extends Select<Team> {

    private final transient Texts texts;
    private final Locale locale;

    PartnerChoice(Texts texts, Locale locale, List<Team> partners) {
        this.texts = texts;
        this.locale = locale;
        setLabel(texts.get(locale, "coaching.handOver.partner"));
        setItems(partners);
        setItemLabelGenerator(team -> texts.get(locale, "access.team." + team.name()));
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setWidthFull();
    }

    /** Does this with the partner that was chosen; says whether it was done, and otherwise at the field why not. */
    boolean with(Function<Team, Optional<Problem>> does) {
        Team chosen = getValue();
        Optional<String> wrong = chosen == null ? Optional.of("coaching.handOver.missing")
                : does.apply(chosen).map(problem -> "coaching.partnerProblem." + problem.name());
        setErrorMessage(wrong.map(key -> texts.get(locale, key)).orElse(""));
        setInvalid(wrong.isPresent());
        if (wrong.isPresent()) {
            Attention.to(this);
        }
        return wrong.isEmpty();
    }
}
