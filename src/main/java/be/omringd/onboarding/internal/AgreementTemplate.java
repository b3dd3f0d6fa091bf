package be.omringd.onboarding.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The words of the agreement in one version and language. They are data: whoever changes law or practice adds a version. */
@Entity
@Table(name = "agreement_template")
public class AgreementTemplate {

    @Id
    private UUID id;
    private int version;
    private String language;
    private LocalDate validFrom;
    private String title;
    @Column(columnDefinition = "text")
    private String information;
    @Column(columnDefinition = "text")
    private String body;

    protected AgreementTemplate() {}

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String language() {
        return language;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public String title() {
        return title;
    }

    /** What the law asks to tell, a paragraph each. */
    public List<String> information() {
        return information.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Lines: "# heading", "- item" or a paragraph; {name} and {place} are to be filled in. */
    public List<String> body() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
