package org.yiyun.standardization.review.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;
import org.yiyun.standardization.review.ReviewView;

/** A confirmed matching that was drawn, as it was then, and what the reviewer says of it. */
@Entity
@Table(name = "standard_review_sample")
public class ReviewSample {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standard_review_sample_seq")
    @SequenceGenerator(name = "standard_review_sample_seq", sequenceName = "standard_review_sample_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Review review;

    private int sequence;
    private String library;

    @Column(name = "own_code")
    private String ownCode;

    @Column(name = "own_name")
    private String ownName;

    @Column(name = "national_code")
    private String nationalCode;

    @Column(name = "is_right")
    private @Nullable Boolean right;

    private @Nullable String note;

    @Column(name = "judged_by")
    private @Nullable String judgedBy;

    protected ReviewSample() {}

    ReviewSample(Review review, int sequence, SampleFrame.Item item) {
        this.review = review;
        this.sequence = sequence;
        library = item.library();
        ownCode = item.ownCode();
        ownName = item.ownName();
        nationalCode = item.nationalCode();
    }

    void judge(boolean isRight, @Nullable String words, String by) {
        right = isRight;
        note = Typed.orNull(words);
        judgedBy = by;
    }

    int sequence() {
        return sequence;
    }

    @Nullable Boolean right() {
        return right;
    }

    @Nullable String judgedBy() {
        return judgedBy;
    }

    /** @param libraryNames by key */
    ReviewView.Sampled view(Map<String, String> libraryNames) {
        return new ReviewView.Sampled(sequence, library, libraryNames.getOrDefault(library, library), ownCode, ownName, nationalCode, right, note, judgedBy);
    }
}
