package be.omringd.intake;

import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.NoteWith;
import be.omringd.casefile.Phase;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of case that a request opens: a person whom we bring others around. */
@Configuration(proxyBeanMethods = false)
public class Trajectory {

    /** In its region, in the list, and with all that can happen to a person. */
    public static final CaseKind KIND = new CaseKind(
            Phase.OF_A_TRAJECTORY, CaseSubject.Kind.PERSON, CaseAccess.REGION, true, true, EnumSet.allOf(NoteWith.class), true);

    @Bean
    CaseKind kindOfTrajectory() {
        return KIND;
    }
}
