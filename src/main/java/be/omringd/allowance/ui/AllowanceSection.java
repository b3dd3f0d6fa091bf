package be.omringd.allowance.ui;

import be.omringd.allowance.Allowances;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.ui.VolunteerSection;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The expense allowances on the page of a volunteer, for who may see them. */
@Service
class AllowanceSection implements VolunteerSection {

    private final Allowances allowances;
    private final Texts texts;

    AllowanceSection(Allowances allowances, Texts texts) {
        this.allowances = allowances;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "allowance.title";
    }

    @Override
    public Optional<Component> create(VolunteerSummary volunteer) {
        return allowances.mayWorkWith(volunteer) ? Optional.of(new AllowancePanel(allowances, texts, volunteer)) : Optional.empty();
    }
}
