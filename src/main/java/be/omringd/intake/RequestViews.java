package be.omringd.intake;

import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to read of a request, for those who may see its file ({@link AccessDeniedException}). */
@Service
@Transactional(readOnly = true)
public class RequestViews {

    private final Requests requests;
    private final IntroConversations conversations;
    private final CaseFiles files;
    private final Users users;

    RequestViews(Requests requests, IntroConversations conversations, CaseFiles files, Users users) {
        this.requests = requests;
        this.conversations = conversations;
        this.files = files;
        this.users = users;
    }

    /** The request of a file. */
    public Optional<RequestView> find(CaseId caseId) {
        CaseSummary file = files.get(caseId);
        UserNames names = user -> user == null ? "" : users.name(user);
        return requests.findByCaseId(caseId.value()).map(request -> request.view(
                file, names, conversations.findByRequestIdOrderByNotedAtDesc(request.id().value()).stream()
                        .map(held -> new RequestView.Held(held.said(), names.of(held.heldBy())))
                        .toList()));
    }
}
