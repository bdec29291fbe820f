import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { OCCUPATION_CODE } from '#libs/contracts';
import {
  areaFilter,
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  etag,
  type ExpectedVersion,
  Id,
  IfMatch,
  ok,
  PageQuery,
  type Principal,
  type Reply,
  requireArea,
  RequestKey,
  Requests,
  requireVersion,
  Roles,
  visibleOr404,
} from '#libs/http';
import { Database } from '#libs/persistence';
import { AddCourse } from '../application/add-course.js';
import { ChangeCourse } from '../application/change-course.js';
import { PlanIntake } from '../application/plan-intake.js';
import { ShowCourses } from '../application/show-courses.js';
import {
  AddCourseBody,
  ChangeCourseBody,
  exampleCourse,
  exampleCourseChange,
  exampleIntake,
  PlanIntakeBody,
  toCourse,
  toCourseChanges,
} from './course.body.js';
import { CoursePage, CourseView, courseView, IntakeView, intakeView } from './course.view.js';

export class CoursesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'VSCO, four digits', example: '7212' })
  @IsOptional()
  @Matches(OCCUPATION_CODE)
  occupationCode?: string;
}

@ApiTags('training')
@Controller('api/v1/courses')
export class CoursesController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly showCourses: ShowCourses,
    private readonly addCourse: AddCourse,
    private readonly planIntake: PlanIntake,
    private readonly changeCourse: ChangeCourse,
  ) {}

  @Get()
  @Roles('training-coordinator', 'counsellor')
  @ApiOperation({ summary: 'The courses of your areas, newest first' })
  @ApiOkResponse({ type: CoursePage })
  async list(@Query() query: CoursesQuery, @CurrentUser() user: Principal): Promise<CoursePage> {
    const { limit, occupationCode } = query;
    const after = query.cursor === undefined ? undefined : decodeCursor<{ id: string }>(query.cursor).id;
    const found = await this.database.read((tx) =>
      this.showCourses.list(tx, { areas: areaFilter(user), occupationCode, after, limit: limit + 1 }),
    );
    const items = found.slice(0, limit).map(courseView);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor({ id: last.id }) : null };
  }

  @Get(':id')
  @Roles('training-coordinator', 'counsellor')
  @ApiOperation({ summary: 'One course with its intakes' })
  @ApiOkResponse({ type: CourseView })
  async show(@Id() id: string, @CurrentUser() user: Principal): Promise<Reply> {
    const course = visibleOr404(user, await this.database.read((tx) => this.showCourses.one(tx, id)));
    return ok(courseView(course), etag(course.version));
  }

  @Patch(':id')
  @Roles('training-coordinator')
  @ApiOperation({
    summary: 'Correct a course; whom it helps is found out anew, and other weeks move the end of its intakes',
  })
  @ApiBody({ type: ChangeCourseBody, examples: { shorter: { value: exampleCourseChange } } })
  @ApiOkResponse({ type: CourseView })
  async change(
    @Id() id: string,
    @Body() body: ChangeCourseBody,
    @CurrentUser() user: Principal,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<Reply> {
    const changes = toCourseChanges(body);
    const { communeCode, provinceCode } = changes;
    if (communeCode && provinceCode) requireArea(user, { communeCode, provinceCode });
    const course = await this.database.transaction(async (tx) => {
      const before = visibleOr404(user, await this.changeCourse.find(tx, id));
      requireVersion(expected, before.version);
      return this.changeCourse.run(tx, before, changes, user.subject);
    });
    return ok(courseView(course), etag(course.version));
  }

  @Post()
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'Put a course into the directory' })
  @ApiBody({ type: AddCourseBody, examples: { welding: { value: exampleCourse } } })
  @ApiCreatedResponse({ type: CourseView })
  add(
    @Body() body: AddCourseBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const command = toCourse(body);
    requireArea(user, command);
    return this.requests.run(key, async (tx) => {
      const course = await this.addCourse.run(tx, command, user.subject);
      return created(`/api/v1/courses/${course.id}`, courseView(course));
    });
  }

  @Post(':id/intakes')
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'Plan an intake of a course' })
  @ApiBody({ type: PlanIntakeBody, examples: { december: { value: exampleIntake } } })
  @ApiCreatedResponse({ type: IntakeView })
  plan(
    @Id() id: string,
    @Body() body: PlanIntakeBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      visibleOr404(user, await this.showCourses.one(tx, id));
      const intake = await this.planIntake.run(tx, id, body, user.subject);
      return created(`/api/v1/courses/${id}`, intakeView(intake));
    });
  }
}
