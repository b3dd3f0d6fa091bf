package be.omringd.volunteer;

import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.NoteWith;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of case of somebody who becomes, is or was a volunteer. It is reached from the volunteer and from the inbox. */
@Configuration(proxyBeanMethods = false)
public class VolunteerFile {

    /** Breaks and goodbyes of a volunteer stand on the volunteer's own page. */
    public static final CaseKind KIND = new CaseKind(
            "VOLUNTEER", CaseSubject.Kind.PERSON, CaseAccess.REGION, false, false, Set.of(NoteWith.PERSON, NoteWith.OTHER), true,
            true);

    @Bean
    CaseKind kindOfVolunteerFile() {
        return KIND;
    }
}
