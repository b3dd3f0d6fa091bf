package example.broken;

import be.omringd.engine.EngineJobs;
import com.vaadin.flow.component.html.Span;
import io.camunda.client.CamundaClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the rules on purpose, so that they are seen to fail. It lies where Spring does not look. */
@Service
@Transactional
public abstract class EverythingAtOnce {

    public String open;
    @Autowired
    CamundaClient client;
    EngineJobs jobs;
    Span span;

    /** Public, though it is stored. */
    public interface Rows extends Repository<String, Long> {}
}
