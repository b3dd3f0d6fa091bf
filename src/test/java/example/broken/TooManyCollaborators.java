package example.broken;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** Needs seven others. */
@Service
public class TooManyCollaborators {

    TooManyCollaborators(Clock one, Clock two, Clock three, Clock four, Clock five, Clock six, Clock seven) {}
}
