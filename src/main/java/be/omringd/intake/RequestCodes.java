package be.omringd.intake;

import be.omringd.casefile.CaseCodes;
import be.omringd.casefile.CaseId;
import be.omringd.publicform.Reference;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files by the code that whoever asked got for the request. */
@Component
class RequestCodes implements CaseCodes {

    private final Requests requests;

    RequestCodes(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<CaseId> find(String typed) {
        return Reference.read(typed).flatMap(requests::findByReference).map(request -> new CaseId(request.caseId()));
    }
}
