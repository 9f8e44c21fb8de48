/**
 * Live pipelines from AWS: a plan goes in; out comes what GetImagePipeline and ListImagePipelines
 * answered, as it came over the wire. Sole home of the AWS SDK, and nothing here calls an operation
 * that writes.
 */
@NullMarked
package dev.plumbline.live.aws;

import org.jspecify.annotations.NullMarked;
