package org.yiyun.web.knowledge;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleFilter;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleRow;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.ArticleTextView;
import org.yiyun.knowledge.ArticleVerb;
import org.yiyun.knowledge.ArticleView;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.knowledge.KnowledgeService;
import org.yiyun.knowledge.Suggestion;
import org.yiyun.knowledge.WriteArticle;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.RecordBodyReader;
import org.yiyun.web.rest.Resources;

/** Articles of the knowledge base (KB-01..06, CONS-05, CONS-09). */
@Tag(name = "articles", description = "Knowledge 知识库")
@Path("articles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {
    private static final int MAX_QUESTION = 200;
    private static final int SUGGESTED = 5;

    @Inject
    private KnowledgeQueries queries;

    @Inject
    private KnowledgeService service;

    @Inject
    private Creations creations;

    @Inject
    private RecordReader records;

    /** What a reviewer says, or why an article ends; the whole body may be left out where nothing needs to be said. */
    public record Note(@Nullable @Size(max = 500) String note) {}

    /** Whether the article helped. */
    public record Vote(@NotNull Boolean helpful) {}

    /**
     * What is being typed.
     *
     * @param limit how many articles at most, 5 if not given
     */
    public record Question(@NotBlank @Size(max = 8000) String text, @Nullable @Min(1) @Max(20) Integer limit) {}

    @GET
    @Operation(summary = "Articles", description = "With q the best first: words, their synonyms, and where nothing has them titles that are "
            + "alike; without q the newest first. Shelves other than PUBLISHED are for those who write or review.")
    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = MAX_QUESTION))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = ArticleKind.class))
    @Parameter(name = "audience", in = ParameterIn.QUERY, schema = @Schema(implementation = Audience.class))
    @Parameter(name = "shelf", in = ParameterIn.QUERY,
            schema = @Schema(implementation = ArticleShelf.class, defaultValue = "PUBLISHED"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.KNOWLEDGE_READ)
    public Page<ArticleRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var q = parameters.text("q", MAX_QUESTION);
        var kind = parameters.constants("kind", ArticleKind.class);
        var audience = parameters.constant("audience", Audience.class);
        var shelf = parameters.constant("shelf", ArticleShelf.class);
        var page = parameters.page();
        parameters.check();
        return queries.list(new ArticleFilter(shelf == null ? ArticleShelf.PUBLISHED : shelf, kind, audience, q), page);
    }

    @POST
    @Operation(summary = "Write an article", description = "A draft. Identity, mobile phone and bank card numbers are refused.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201", responseDescription = "The article, with Location and ETag")
    @Requires(Permission.KNOWLEDGE_WRITE)
    public Response write(WriteArticle words) {
        return creations.once(words, () -> {
            var article = service.write(words);
            return Creations.created("/articles/" + article.number(), article.version(), article);
        });
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One article",
            description = "With ETag; 304 for If-None-Match. version: another version, for those who write or review.")
    @Parameter(name = "version", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1"))
    @APIResponseSchema(ArticleView.class)
    @Requires(Permission.KNOWLEDGE_READ)
    public Response get(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var versions = parameters.numbers("version", 1, Integer.MAX_VALUE);
        parameters.check();
        var article = queries.get(number, versions.stream().findFirst().orElse(null));
        return Resources.single(article.version(), article, known);
    }

    @PUT
    @Path("{number}")
    @Operation(summary = "Other words for a draft", description = "Also for what was returned. Needs If-Match.")
    @APIResponseSchema(ArticleView.class)
    @Requires(Permission.KNOWLEDGE_WRITE)
    public Response edit(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, WriteArticle words) {
        var article = service.edit(number, words, ETags.required(ifMatch));
        return Resources.single(article.version(), article, null);
    }

    @GET
    @Path("{number}/versions")
    @Operation(summary = "The versions of an article, newest first", description = "Readers get the published one alone.")
    @Requires(Permission.KNOWLEDGE_READ)
    public Page<ArticleTextView> versions(@PathParam("number") String number) {
        return Page.whole(queries.versions(number));
    }

    @POST
    @Path("{number}/{verb: submit|approve|return|end|revise}")
    @Operation(summary = "Submit, approve, return, end or revise", description = "return and end need a note.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Note.class)))
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "The article as it is now")
    @Requires({Permission.KNOWLEDGE_WRITE, Permission.KNOWLEDGE_REVIEW})
    public Response apply(
            @PathParam("number") String number, @PathParam("verb") String path, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) throws IOException {
        var verb = ArticleVerb.ofPath(path).orElseThrow(() -> BusinessException.notFound("verb", path));
        var note = records.read(RecordBodyReader.text(body), Note.class);
        return creations.once(note, () -> {
            var article = ArticleVerbs.apply(service, number, verb, note.note(), ETags.expected(ifMatch));
            return Creations.changed(article.version(), article);
        });
    }

    @POST
    @Path("{number}/vote")
    @Operation(summary = "Say whether it helped", description = "A second vote of the same reader replaces the first.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200")
    @Requires(Permission.KNOWLEDGE_READ)
    public Response vote(@PathParam("number") String number, Vote vote) {
        return creations.once(vote, () -> {
            var article = service.vote(number, vote.helpful());
            return Creations.changed(article.version(), article);
        });
    }

    @POST
    @Path("suggestions")
    @Operation(summary = "Articles that may answer a text", description = "The best first. A person decides whether one does.")
    @Requires(Permission.KNOWLEDGE_READ)
    public Page<Suggestion> suggest(Question question) {
        return Page.whole(queries.suggest(question.text(), question.limit() == null ? SUGGESTED : question.limit()));
    }
}
